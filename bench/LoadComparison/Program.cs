// Two of the servers that the sandbox is measured beside: the floor, which answers every request with the bytes of a
// file from memory, and WireMock.Net with the same bytes as a stub.
using OpsRampHarness.LoadComparison;

if (args is not [var kind, var file, var port])
{
    Console.Error.WriteLine("usage: load-comparison floor|wiremock-net FILE PORT");
    return 2;
}

var page = await File.ReadAllBytesAsync(file);
var address = $"http://127.0.0.1:{port}";
await (kind == "floor" ? Floor.ServeAsync(page, address) : WireMockNet.ServeAsync(page, address));
return 0;
