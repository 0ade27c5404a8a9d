using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.TemplateEvaluation;

/// <summary>A person as a template sees it: a row of EIC with the columns of a user.</summary>
internal sealed class Person(string firstName, string lastName) : DomainObject
{
    public string FirstName => firstName;

    public string LastName => lastName;

    public override string Kind => "user";

    public override IReadOnlyCollection<string> Columns { get; } = ["firstname", "lastname"];

    /// <summary>So many different persons, the same each time.</summary>
    public static Person[] Make(int count) => [.. Enumerable.Range(0, count).Select(number => new Person($"Given{number}", $"Family{number}"))];

    public override bool TryGet(string column, out object? value)
    {
        value = column switch { "firstname" => firstName, "lastname" => lastName, _ => null };
        return value is not null;
    }
}
