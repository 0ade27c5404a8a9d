using System.Text;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>
/// Lets a pack log in with the credentials of another. A world has one API integration; that a secret was changed between two
/// packs must not keep the older from teaching EIC what it knows.
/// </summary>
internal sealed class CredentialsHandler(PackCredentials own, PackCredentials accepted, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (own != accepted && request.Content is { Headers.ContentType.MediaType: "application/x-www-form-urlencoded" } form)
        {
            var text = (await form.ReadAsStringAsync(cancellationToken))
                .Replace(Uri.EscapeDataString(own.ClientId), Uri.EscapeDataString(accepted.ClientId), StringComparison.Ordinal)
                .Replace(Uri.EscapeDataString(own.ClientSecret), Uri.EscapeDataString(accepted.ClientSecret), StringComparison.Ordinal);
            request.Content = new StringContent(text, Encoding.UTF8, "application/x-www-form-urlencoded");
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
