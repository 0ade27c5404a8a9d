using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of patterns and matchers.</summary>
internal static class RegexMethods
{
    public static readonly MethodTable Patterns = new("Pattern", ObjectMethods.Table)
    {
        ["matcher(CharSequence)"] = call => new JavaMatcher((JavaPattern)call.Target!, call.String(0), call.Run),
        ["pattern()"] = call => ((JavaPattern)call.Target!).Source,
        ["flags()"] = call => ((JavaPattern)call.Target!).Flags,
        ["split(CharSequence)"] = call => JavaList.Array("java.lang.String", StringMethods.Split(call.String(0), (JavaPattern)call.Target!, 0, call.Run)),
        ["isCase(Object)"] = call => call[0] is not null && new JavaMatcher((JavaPattern)call.Target!, JavaText.Of(call[0], call.Run), call.Run).Matches(),
    };

    public static readonly MethodTable Matchers = new("Matcher", IterableMethods.Table, ObjectMethods.Table)
    {
        ["matches()"] = call => Of(call).Matches(),
        ["find()"] = call => Of(call).Find(),
        ["find(int)"] = call => call.Int(0) >= 0 && call.Int(0) <= Of(call).Text.Length
            ? Of(call).FindFrom(call.Int(0))
            : throw Failures.Index("java.lang.IndexOutOfBoundsException", $"The text has no place {call.Int(0)}.", call.Run, "Illegal start index"),
        ["lookingAt()"] = call => Of(call).LooksAt(),
        ["group()"] = call => Matched(call).Group(0),
        ["group(int)"] = call => Matched(call).Group(Number(call, call.Int(0))),
        ["group(String)"] = call => Matched(call).Group(Of(call).Pattern.Groups.TryGetValue(call.String(0), out var number)
            ? number
            : throw call.Argument($"The pattern has no group '{call.String(0)}'.", says: $"No group with name <{call.String(0)}>")),
        ["groupCount()"] = call => Of(call).GroupCount,
        ["start()"] = call => Matched(call).Current!.Index,
        ["end()"] = call => Matched(call).Current!.Index + Of(call).Current!.Length,
        ["start(int)"] = call => Matched(call).Current!.Groups[Number(call, call.Int(0))] is { Success: true } group ? group.Index : -1,
        ["end(int)"] = call => Matched(call).Current!.Groups[Number(call, call.Int(0))] is { Success: true } group ? group.Index + group.Length : -1,
        ["reset()"] = call =>
        {
            Of(call).Reset();
            return call.Target;
        },
        ["replaceAll(String)"] = call => Of(call).Replace(matcher => matcher.Expand(call.String(0))),
        ["replaceFirst(String)"] = call => Of(call).Replace(matcher => matcher.Expand(call.String(0)), 1),
        ["getCount()"] = call => Of(call).AllMatches().Count,
        ["size()"] = call => (long)Of(call).AllMatches().Count,
        ["hasGroup()"] = call => Of(call).GroupCount > 0,
        ["getAt(int)"] = call => At(call),
        ["asBoolean()"] = call => Of(call).Find(),
    };

    private static JavaMatcher Of(Invocation call) => (JavaMatcher)call.Target!;

    private static JavaMatcher Matched(Invocation call) => Of(call) is { Current: not null } matcher
        ? matcher
        : throw call.Fail(TemplateErrorKind.Thrown, "java.lang.IllegalStateException", "The matcher has found nothing yet, or nothing more.", says: "No match found");

    private static int Number(Invocation call, int number) => number >= 0 && number <= Of(call).GroupCount
        ? number
        : throw Failures.Index("java.lang.IndexOutOfBoundsException", $"The pattern has no group {number}.", call.Run, $"No group {number}");

    private static object? At(Invocation call)
    {
        var matches = Of(call).AllMatches();
        var place = call.Int(0) < 0 ? call.Int(0) + matches.Count : call.Int(0);
        return place >= 0 && place < matches.Count ? matches[place] : throw Failures.Index(
            "java.lang.IndexOutOfBoundsException", $"There is no match {call.Int(0)}: the matcher finds {matches.Count}.", call.Run, $"index is out of range {call.Int(0)} (index is greater than size = {matches.Count})");
    }
}
