namespace OpsRampHarness.MockServer.Routing;

/// <summary>How far a part of a path is from a part of a template, and how to say so.</summary>
internal static class SegmentLikeness
{
    private const double WhollyDifferent = 1.2;
    private const int UuidStart = 8;
    private const string UserPrefix = "USR";

    private static readonly HashSet<string> Words =
        [.. MockRoutes.All.SelectMany(route => route.Segments).Where(segment => !segment.IsName).Select(segment => segment.Text)];

    /// <summary>0 for the very thing, up to 1.2 for something wholly different.</summary>
    public static double Cost(RouteSegment expected, string actual)
    {
        if (IsHole(actual))
            return expected.IsName ? 0 : WhollyDifferent;
        if (expected.IsName)
        {
            if (actual.Length == 0)
                return WhollyDifferent;
            return LooksLike(expected.Text, actual) switch { true => 0, null => 0.1, false => 1.05 };
        }

        if (string.Equals(expected.Text, actual, StringComparison.Ordinal))
            return 0;
        if (string.Equals(expected.Text, actual, StringComparison.OrdinalIgnoreCase))
            return 0.2;

        // A word that some route has is hardly another word misspelt.
        if (Words.Contains(actual))
            return WhollyDifferent;
        var length = Math.Max(expected.Text.Length, actual.Length);
        var compared = actual.Length > 100 ? actual[..100] : actual;
        return 0.3 + (0.9 * Math.Min(1, TextDistance.Between(expected.Text.ToUpperInvariant(), compared.ToUpperInvariant()) / (double)length));
    }

    /// <summary>What differs, in words; null when nothing does.</summary>
    public static string? Difference(RouteSegment expected, string actual)
    {
        if (actual.Length == 0)
            return $"empty segment instead of {expected}";
        if (expected.IsName)
            return !IsHole(actual) && LooksLike(expected.Text, actual) == false ? $"'{actual}' does not look like {expected}" : null;
        return string.Equals(expected.Text, actual, StringComparison.Ordinal) ? null : $"segment '{actual}' instead of {expected.Text}";
    }

    /// <summary>Whether it is a template's hole, which may print anything.</summary>
    private static bool IsHole(string actual) => actual.StartsWith("${", StringComparison.Ordinal);

    /// <summary>Whether a value has the published form of an id; null where no form is published.</summary>
    private static bool? LooksLike(string name, string value) => name switch
    {
        "tenant" => IsTenant(value),
        "userId" => IsUser(value),
        "roleId" => value.StartsWith("ROLE-", StringComparison.Ordinal),
        "userGroupId" => value.StartsWith("USRGRP-", StringComparison.Ordinal),
        "clientId" => IsTenant(value),
        "deviceGroupId" => value.StartsWith("DGP-", StringComparison.Ordinal),
        _ => null,
    };

    /// <summary><c>msp_6</c>, <c>client_14</c>, or what begins as a UUID does.</summary>
    private static bool IsTenant(string value) =>
        value.StartsWith("msp_", StringComparison.Ordinal) || value.StartsWith("client_", StringComparison.Ordinal)
        || (value.IndexOf('-', StringComparison.Ordinal) == UuidStart && value[..UuidStart].All(char.IsAsciiHexDigitLower));

    /// <summary><c>USR</c> and ten digits.</summary>
    private static bool IsUser(string value) =>
        value.Length == UserPrefix.Length + 10 && value.StartsWith(UserPrefix, StringComparison.Ordinal) && value[UserPrefix.Length..].All(char.IsAsciiDigit);
}
