using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>A call of an import that may take several requests.</summary>
internal sealed record PagedCall(CallRequest Request, Setting<string>? ListField, PaginationDefinition? Pagination);
