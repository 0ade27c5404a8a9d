namespace OpsRampHarness.MockServer.Documents;

/// <summary>Something in a document cannot be. Caught where documents are loaded, and told as a problem.</summary>
internal sealed class DocumentException(string message) : Exception(message);
