using System.Net;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Tests.Facts;
using OpsRampHarness.Connector.Tests.Provisioning;
using static OpsRampHarness.Connector.Tests.Provisioning.ProvisioningWorld;

namespace OpsRampHarness.Connector.Tests.Jobs;

public sealed class When_tasks_are_told_of_by_mail
{
    private static readonly string Create = Calls(""" "accountIdPath": "call1.message.id", """, Call("call1", "https://target.test/people"));

    [Test]
    [Fact("5/email-templates")]
    public async Task Should_write_with_the_template_of_the_endpoint_before_that_of_the_connection()
    {
        using var world = World(HttpStatusCode.OK);
        Use(world, TaskEvent.Completed, "New Account", "welcome");

        await world.Eic.RequestAccountAsync(world.Jane);
        await world.Eic.ProvisionAsync();

        world.Repository.Mail.Outbox.Select(mail => (mail.Event, mail.Template, mail.Recipient, mail.Subject)).Should().Equal(
            (TaskEvent.Created, "general", "jane@x.test", "3 for jdoe"),
            (TaskEvent.Completed, "welcome", "jane@x.test", "Hello Jane"));
    }

    [Test]
    public async Task Should_tell_of_a_failure_after_the_last_try_only()
    {
        using var world = World(HttpStatusCode.InternalServerError);
        world.Eic.Configure(system => system with { ProvisioningTries = 2 });

        await world.Eic.RequestAccountAsync(world.Jane);
        await world.Eic.ProvisionAsync();
        await world.Eic.ProvisionAsync();

        world.Repository.Mail.Outbox.Select(mail => mail.Event).Should().Equal(TaskEvent.Created, TaskEvent.Failed);
    }

    [Test]
    public async Task Should_keep_a_template_that_fails_as_written_and_say_why()
    {
        using var world = World(HttpStatusCode.OK);
        world.Repository.Mail.Save(new EmailTemplate { Name = "general", Subject = "${nobody.name}", Body = "x" });

        await world.Eic.RequestAccountAsync(world.Jane);

        var mail = world.Repository.Mail.Outbox.Should().ContainSingle().Subject;
        mail.Subject.Should().Be("${nobody.name}");
        mail.Problem.Should().Contain("nobody");
    }

    [Test]
    public async Task Should_say_that_a_template_does_not_exist()
    {
        using var world = World(HttpStatusCode.OK);
        Use(world, TaskEvent.Created, EndpointEmailTemplate.AnyTask, "missing");

        await world.Eic.RequestAccountAsync(world.Jane);

        world.Repository.Mail.Outbox.Single().Problem.Should().Be("There is no email template 'missing'.");
    }

    private static ProvisioningWorld World(HttpStatusCode status)
    {
        var world = new ProvisioningWorld(EicWorld.Open().On("POST", "/people", """{"id": "u7"}""", status), ("CreateAccountJSON", Create));
        world.Repository.Mail.Save(new EmailTemplate { Name = "welcome", Subject = "Hello ${user.firstname}", Body = "${randomPassword}" });
        world.Repository.Mail.Save(new EmailTemplate { Name = "general", Subject = "${task.tasktype} for ${accountName}", Body = "x" });
        world.Repository.Connections.Update(world.Repository.Connections.Find("test")! with { EmailTemplate = "general" });
        return world;
    }

    private static void Use(ProvisioningWorld world, TaskEvent happened, string type, string template) =>
        world.Repository.Mail.Use(new EndpointEmailTemplate { EndpointKey = world.Eic.Endpoint.Key, Event = happened, TaskType = type, Template = template });
}
