using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>Where a call goes.</summary>
/// <param name="Call">The call.</param>
/// <param name="Url">Its URL as written.</param>
/// <param name="Parts">The URL taken apart.</param>
internal sealed record CallAddress(PackCall Call, SourceString Url, UrlParts Parts)
{
    /// <summary>Where the calls of a pack go that have a URL.</summary>
    public static IReadOnlyList<CallAddress> AllOf(LintContext context)
    {
        var addresses = new List<CallAddress>();
        foreach (var call in context.Calls)
        {
            if (call.Url is { } url)
                addresses.Add(new CallAddress(call, url, UrlParts.Of(context, url)));
        }

        return addresses;
    }
}
