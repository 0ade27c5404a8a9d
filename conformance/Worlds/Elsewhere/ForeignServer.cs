using System.Globalization;
using System.Security.Cryptography;
using OpsRampHarness.MockServer;

namespace OpsRampHarness.Conformance.Worlds.Elsewhere;

/// <summary>A server that is no sandbox of ours: it can only be asked. Time is not virtual there.</summary>
/// <param name="address">Where it is.</param>
/// <param name="mayWrite">Whether checks may make accounts there, change them and remove them again.</param>
public sealed class ForeignServer(Uri address, bool mayWrite) : ITargetSource
{
    private const int ManyPages = 100_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string run = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private int marks;

    /// <inheritdoc/>
    public string Name => address.AbsoluteUri.TrimEnd('/');

    /// <inheritdoc/>
    public bool IsOpsRampMock => false;

    /// <inheritdoc/>
    public bool MayWrite => mayWrite;

    /// <inheritdoc/>
    public int MostPages => ManyPages;

    /// <inheritdoc/>
    public Task<ITarget> OpenAsync(MockOpsRamp server) => Task.FromResult<ITarget>(new Connection(address));

    /// <summary>Something to name an account by that no other account of the server has.</summary>
    internal string NextMark() => string.Create(CultureInfo.InvariantCulture, $"{run}.{Interlocked.Increment(ref marks)}");

    /// <summary>Gives up on an answer that never comes, in real time: the clock of the world stands while a real server thinks.</summary>
    private sealed class LimitedPatience(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            return await base.SendAsync(request, patience.Token);
        }
    }

    private sealed class Connection(Uri address) : ITarget
    {
        public HttpMessageHandler CreateHandler() => new LimitedPatience(new RemoteTargetHandler(address));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
