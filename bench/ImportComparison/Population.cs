using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Web;

namespace OpsRampHarness.ImportComparison;

/// <summary>A target with any number of users, each in five of a thousand groups; pages are made when they are asked for.</summary>
internal sealed class Population(int users, int pageSize) : HttpMessageHandler
{
    public const int Groups = 1000;
    public const int LinksPerUser = 5;

    public int Users => users;

    public int Pages => (users + pageSize - 1) / pageSize;

    /// <summary>One page of users, from page 1.</summary>
    public byte[] UserPage(int page)
    {
        using var whole = new MemoryStream();
        foreach (var piece in Pieces(page))
            whole.Write(piece);
        return whole.ToArray();
    }

    /// <summary>The same in pieces, so that a page of any length needs no memory here.</summary>
    public IEnumerable<byte[]> Pieces(int page)
    {
        const int UsersOfPiece = 1000;
        var (first, end) = ((page - 1) * pageSize, Math.Min(users, page * pageSize));
        yield return "{\"results\":["u8.ToArray();
        for (var start = first; start < end; start += UsersOfPiece)
        {
            var text = new StringBuilder(UsersOfPiece * 400);
            for (var user = start; user < Math.Min(end, start + UsersOfPiece); user++)
                Append(text.Append(user > first ? "," : ""), user);
            yield return Encoding.UTF8.GetBytes(text.ToString());
        }

        yield return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"],\"totalResults\":{users}}}"));
    }

    private static void Append(StringBuilder text, int user)
    {
        text.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"USR{user:D10}\",\"loginName\":\"user{user}@example.com\",\"firstName\":\"First{user % 997}\",\"lastName\":\"Last{user}\",\"email\":\"user{user}@example.com\",\"organizationName\":\"Organisation {user % 13}\",\"status\":\"Active\",\"userGroups\":[");
        for (var link = 0; link < LinksPerUser; link++)
            text.Append(CultureInfo.InvariantCulture, $"{(link > 0 ? "," : "")}{{\"uniqueId\":\"UGP{(user + (link * 211)) % Groups:D6}\",\"name\":\"Group\"}}");
        text.Append("]}");
    }

    /// <summary>All groups, on one page.</summary>
    public static byte[] GroupPage()
    {
        var groups = Enumerable.Range(0, Groups).Select(group => string.Create(CultureInfo.InvariantCulture, $"{{\"uniqueId\":\"UGP{group:D6}\",\"name\":\"Group {group}\"}}"));
        return Encoding.UTF8.GetBytes($"{{\"results\":[{string.Join(',', groups)}]}}");
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        var page = HttpUtility.ParseQueryString(uri.Query)["pageNo"];
        HttpContent content = page is null
            ? new ByteArrayContent(GroupPage())
            : new StreamContent(new PieceStream(Pieces(int.Parse(page, CultureInfo.InvariantCulture)).GetEnumerator()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }
}
