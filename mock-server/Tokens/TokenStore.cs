using System.Globalization;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tokens;

/// <summary>The tokens of a workspace. Safe to use from many threads.</summary>
public sealed class TokenStore
{
    /// <summary>A token lives two hours less a second. Vendor-documented.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(7199);

    /// <summary>The oldest tokens are forgotten beyond this number.</summary>
    private const int Capacity = 10_000;

    private readonly Lock gate = new();
    private readonly Workspace workspace;
    private readonly string salt;
    private readonly Dictionary<string, AccessToken> byValue = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();
    private int given;

    internal TokenStore(Workspace workspace, string? salt)
    {
        this.workspace = workspace;
        this.salt = salt ?? string.Empty;
    }

    /// <summary>All tokens, oldest first.</summary>
    public IReadOnlyList<AccessToken> All
    {
        get
        {
            lock (gate)
                return [.. order.Select(value => byValue[value])];
        }
    }

    /// <summary>Makes every token expired from now on: the next call with one answers 407.</summary>
    public void ExpireAll() => ChangeAll(token =>
        token.ExpiresAt > workspace.Clock.GetUtcNow() ? token with { ExpiresAt = workspace.Clock.GetUtcNow() } : token);

    /// <summary>Takes every token back: the next call with one answers 401.</summary>
    public void RevokeAll() => ChangeAll(token => token with { Revoked = true });

    internal void Clear()
    {
        lock (gate)
        {
            byValue.Clear();
            order.Clear();
        }
    }

    /// <summary>Puts others in their place, oldest first.</summary>
    internal void Fill(IReadOnlyList<AccessToken> tokens)
    {
        lock (gate)
        {
            Clear();
            foreach (var token in tokens)
            {
                byValue[token.Value] = token;
                order.Enqueue(token.Value);
            }

            given = Math.Max(given, tokens.Select(token => token.Number).DefaultIfEmpty().Max());
        }
    }

    internal AccessToken Issue(ApiClient client, bool reuse)
    {
        var now = workspace.Clock.GetUtcNow();
        lock (gate)
        {
            if (reuse && LatestLiving(client, now) is { } living)
                return living;

            given++;
            var token = new AccessToken
            {
                Number = given,
                Value = DerivedIds.Uuid(
                    workspace.Seed.ToString(CultureInfo.InvariantCulture), workspace.Name, "token" + salt, given.ToString(CultureInfo.InvariantCulture)),
                ClientId = client.Id,
                TenantId = client.Tenant.Id,
                IssuedAt = now,
                ExpiresAt = now + Lifetime,
            };
            byValue.Add(token.Value, token);
            order.Enqueue(token.Value);
            if (order.Count > Capacity)
                byValue.Remove(order.Dequeue());
            return token;
        }
    }

    /// <summary>Whether the API integration has a token that still lives.</summary>
    internal bool HasLiving(ApiClient client)
    {
        lock (gate)
            return LatestLiving(client, workspace.Clock.GetUtcNow()) is not null;
    }

    /// <summary>The number of the token with this value; null for a text that is none, or is forgotten.</summary>
    internal int? NumberOf(ReadOnlySpan<char> text)
    {
        lock (gate)
            return byValue.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var token) ? token.Number : null;
    }

    internal (TokenState State, AccessToken? Token) Find(ReadOnlySpan<char> value)
    {
        lock (gate)
        {
            if (!byValue.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value, out var token) || token.Revoked)
                return (TokenState.Unknown, token);
            return (token.ExpiresAt <= workspace.Clock.GetUtcNow() ? TokenState.Expired : TokenState.Valid, token);
        }
    }

    private AccessToken? LatestLiving(ApiClient client, DateTimeOffset now) => order
        .Select(value => byValue[value])
        .LastOrDefault(token => token.ClientId == client.Id && !token.Revoked && token.ExpiresAt > now);

    private void ChangeAll(Func<AccessToken, AccessToken> change)
    {
        lock (gate)
        {
            foreach (var value in order)
                byValue[value] = change(byValue[value]);
        }
    }
}
