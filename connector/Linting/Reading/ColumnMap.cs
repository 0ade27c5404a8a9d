using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A <c>colsToPropsMap</c> with the table it fills.</summary>
internal sealed record ColumnMap(SourceObject Map, ColumnCatalogue Catalogue);
