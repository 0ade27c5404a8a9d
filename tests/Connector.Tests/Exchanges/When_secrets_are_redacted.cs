using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Tests.Exchanges;

public sealed class When_secrets_are_redacted
{
    [Test]
    public void Should_give_the_same_secret_the_same_token_everywhere()
    {
        var vault = new SecretVault();
        vault.Redact("""{"password":"Str0ng!pw"}""").Should().Be("""{"password":"[password-1]"}""");
        vault.Redact("grant_type=x&client_secret=hush-hush").Should().Be("grant_type=x&client_secret=[client-secret-1]");
        vault.Redact("it was Str0ng!pw again").Should().Be("it was [password-1] again");
    }

    [Test]
    public void Should_leave_what_stands_for_a_secret_alone()
    {
        var vault = new SecretVault();
        var once = vault.Redact("""{"password":"Str0ng!pw"}""");
        vault.Redact(once).Should().Be(once);
    }
}
