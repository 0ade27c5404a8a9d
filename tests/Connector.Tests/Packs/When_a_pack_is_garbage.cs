using System.Text;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_a_pack_is_garbage
{
    private const int Rounds = 3000;
    private const string Pieces = "{}[]\",:\\'/#*\n\r\t “”‘’\u00a0\ufeff\ud83d$0-.eEtrufalsn";

    [TestCase("guide", 1)]
    [TestCase("completed", 2)]
    public void Should_always_come_to_an_end_with_places_inside_the_file(string name, int seed)
    {
        var random = new Random(seed);
        var texts = PackReader.Read(Repository.Fixture(name)).Pack!.Attributes.Select(attribute => attribute.Text).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var text = Mutated(texts[random.Next(texts.Count)], random);
            var result = PackReader.Read("x", [new PackFile("CreateAccountJSON.json", Encoding.UTF8.GetBytes(text))]);

            var lines = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
            foreach (var problem in result.Problems)
            {
                problem.Location!.Line.Should().BeInRange(1, lines.Length);
                problem.Location.Column.Should().BeInRange(1, lines[problem.Location.Line - 1].Length + 2);
            }

            if (result.Recovered is not null)
                PackFormatter.Format(result.Recovered.Attributes[0]).Should().NotBeEmpty();
        }
    }

    private static string Mutated(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(4))
            {
                case 0:
                    mutated.Remove(at, Math.Min(random.Next(1, 30), mutated.Length - at));
                    break;
                case 1:
                    mutated.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    mutated[at] = Pieces[random.Next(Pieces.Length)];
                    break;
                default:
                    mutated.Insert(at, mutated.ToString(at, Math.Min(random.Next(1, 60), mutated.Length - at)));
                    break;
            }

            if (mutated.Length == 0)
                mutated.Append('{');
        }

        return mutated.ToString();
    }
}
