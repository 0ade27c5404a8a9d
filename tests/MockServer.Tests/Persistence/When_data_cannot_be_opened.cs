using Microsoft.Data.Sqlite;
using OpsRampHarness.MockServer.Persistence;

namespace OpsRampHarness.MockServer.Tests.Persistence;

internal sealed class When_data_cannot_be_opened
{
    private readonly DataFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Should_refuse_a_second_server_on_the_same_folder()
    {
        using var first = folder.Open();

        Refusal(folder.Path, "data/in-use").Should().Contain(folder.File).And.Contain("another server");
    }

    [Test]
    public void Should_refuse_another_version_of_the_format()
    {
        folder.Open().Dispose();
        using (var connection = new SqliteConnection($"Data Source={folder.File};Pooling=False"))
        {
            connection.Open();
            connection.Execute("PRAGMA user_version = 9");
        }

        Refusal(folder.Path, "data/version").Should().Contain("format version 9; this server reads version 1");
    }

    [Test]
    public void Should_refuse_a_file_that_is_something_else()
    {
        File.WriteAllText(folder.File, new string('x', 5000));

        Refusal(folder.Path, "data/unreadable").Should().Contain(folder.File).And.Contain("Move the file away");
    }

    [Test]
    public void Should_refuse_a_folder_that_is_a_file()
    {
        File.WriteAllText(Path.Combine(folder.Path, "file"), string.Empty);

        Refusal(Path.Combine(folder.Path, "file"), "data/folder").Should().Contain("'" + Path.Combine(folder.Path, "file") + "'");
    }

    [Test]
    public void Should_refuse_rows_that_say_nothing()
    {
        using (var store = folder.Open())
        {
            DataFolder.Serve(store);
            store.Connection.Execute("UPDATE workspace SET head = $head", ("$head", "{"u8.ToArray()));
        }

        using var opened = folder.Open();
        MockOpsRamp.TryContinue(new(), opened, out _, out var problem).Should().BeFalse();
        problem!.Id.Should().Be("data/unreadable");
    }

    private static string Refusal(string path, string id)
    {
        StateStore.TryOpen(path, out _, out var problem).Should().BeFalse();
        problem!.Id.Should().Be(id);
        return problem.Message;
    }
}
