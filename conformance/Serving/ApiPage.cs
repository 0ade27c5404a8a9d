using Microsoft.AspNetCore.Builder;
using Scalar.AspNetCore;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>The page at <c>/docs</c> that shows the API and tries it out. It loads nothing from elsewhere.</summary>
internal static class ApiPage
{
    public static void MapTo(WebApplication application) => application.MapScalarApiReference("/docs", options =>
    {
        options.Title = "Mock OpsRamp";
        options.OpenApiRoutePattern = "/openapi/v1.json";
        options.DefaultFonts = false;
        options.Telemetry = false;
    });
}
