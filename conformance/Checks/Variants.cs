using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Expands a check into its cases.</summary>
internal static class Variants
{
    /// <summary>
    /// One case for each sort of person where the operation binds anything of a person, one case otherwise; a skip when
    /// the pack lacks the JSON.
    /// </summary>
    public static IEnumerable<CheckCase> PerPerson(
        PackProfile pack, TaskKind kind, string operation, Func<CaseContext, Person, Task> play)
    {
        if (!pack.Can(kind)) return [Missing(kind, "", operation)];
        return pack.BindsPerson(kind)
            ? Persons.All.Select(person => CheckCase.Of(Word(person), operation, context => play(context, person)))
            : [CheckCase.Of("", operation, context => play(context, Persons.Full))];
    }

    /// <summary>As <see cref="PerPerson"/>, for each entitlement type of the pack.</summary>
    public static IEnumerable<CheckCase> PerTypeAndPerson(
        PackProfile pack,
        TaskKind kind,
        Func<EntitlementTypeProfile, string?> operation,
        Func<CaseContext, EntitlementTypeProfile, Person, Task> play)
    {
        foreach (var type in pack.EntitlementTypes)
        {
            if (!pack.Can(kind, type))
            {
                yield return Missing(pack, kind, type, operation(type));
            }
            else if (pack.BindsPerson(kind, type))
            {
                foreach (var person in Persons.All)
                    yield return CheckCase.Of($"{Word(person)},{Word(type)}", operation(type), context => play(context, type, person));
            }
            else
            {
                yield return CheckCase.Of(Word(type), operation(type), context => play(context, type, Persons.Full));
            }
        }
    }

    /// <summary>One case for each entitlement type of the pack.</summary>
    public static IEnumerable<CheckCase> PerType(
        PackProfile pack, Func<EntitlementTypeProfile, string?> operation, Func<CaseContext, EntitlementTypeProfile, Task> play) =>
        pack.EntitlementTypes.Select(type => CheckCase.Of(Word(type), operation(type), context => play(context, type)));

    /// <summary>One case for each entitlement type that the pack can grant.</summary>
    public static IEnumerable<CheckCase> PerGrant(PackProfile pack, Func<CaseContext, EntitlementTypeProfile, Task> play) =>
        pack.EntitlementTypes.Where(type => pack.Can(TaskKind.AddAccess, type)).Select(type => CheckCase.Of(Word(type), null, context => play(context, type)));

    /// <summary>The only case where the pack imports accounts, none where it does not.</summary>
    public static IEnumerable<CheckCase> WhereAccountsAreImported(PackProfile pack, Func<CaseContext, Task> play) =>
        pack.Definition.Import?.Accounts is null ? [] : [CheckCase.Of("", null, play)];

    /// <summary>The skip for a type that the pack has no call for.</summary>
    public static CheckCase Missing(PackProfile pack, TaskKind kind, EntitlementTypeProfile type, string? operation) =>
        pack.Can(kind)
            ? CheckCase.Skipped(
                Word(type), operation, "no-call-for-type", $"{ProvisioningAttributes.Of(kind)} has no call named '{type.Name}'")
            : Missing(kind, Word(type), operation);

    /// <summary>The variant word of a person.</summary>
    public static string Word(Person person) => $"person={person.Kind.ToString().ToLowerInvariant()}";

    /// <summary>The variant word of an entitlement type.</summary>
    public static string Word(EntitlementTypeProfile type) => $"type={type.Name}";

    private static CheckCase Missing(TaskKind kind, string variant, string? operation) =>
        CheckCase.Skipped(variant, operation, "no-json", $"no {ProvisioningAttributes.Of(kind)}");
}
