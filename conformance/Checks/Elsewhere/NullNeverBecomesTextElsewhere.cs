using OpsRampHarness.Conformance.Checks.Data;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>No request carries the word null for somebody who has no value.</summary>
internal sealed class NullNeverBecomesTextElsewhere : ElsewhereCheck
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = Of<NullNeverBecomesText>(
        "No request carries the word null for a person without a value",
        "Groovy: a null in a template prints the four letters null",
        "The task completes and nobody notices: the system shows 'null' to everybody who looks at the user.",
        "Let ObjectMapper write the value without quotes around it, or guard it: ${user.x==null?'':user.x}.");

    /// <inheritdoc/>
    public override bool Writes => true;

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        TaskPlay.Of(pack).Where(play => pack.BindsPerson(play.Kind, play.Type)).Select(play => CheckCase.Of(play.Word, null, context => PlayAsync(context, play)));

    private static async Task PlayAsync(CaseContext context, TaskPlay play)
    {
        if (await ElsewhereScene.AskAsync(context, play, Persons.Sparse) is not { } request) return;
        await NullNeverBecomesText.JudgeAsync(context, request);
        if (play.Kind != Connector.Identity.TaskKind.RemoveAccount) await ElsewhereScene.CleanUpAsync(context, request);
    }
}
