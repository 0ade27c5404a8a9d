using System.Globalization;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Clients;

/// <summary>What a tenant tells of itself.</summary>
internal static class TenantEndpoints
{
    /// <summary>The partner itself. A published client tells partner from client by whether this succeeds.</summary>
    public static Reply Partner(Call call) => call.Tenant.Kind is TenantKind.Partner
        ? Reply.Json(json => ClientJson.WritePartner(json, call.Tenant))
        : Errors.Domain(
            int.Parse(call.Fidelity.Value(FidelitySwitches.PartnerInfoOfClient), CultureInfo.InvariantCulture),
            Errors.NotFoundCode,
            $"Partner not found with id : {call.Tenant.Id}");

    /// <summary>The client itself.</summary>
    public static Reply Client(Call call) => call.Tenant.Kind is TenantKind.Client
        ? Reply.Json(json => ClientJson.WriteClient(json, call.Tenant))
        : ClientEndpoints.NotFound(call.Tenant.Id);

    /// <summary>The tenant of the caller, as a page of the product asks for it.</summary>
    public static Reply Context(Call call) => Reply.Json(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("client");
        ClientJson.WriteMinimal(json, call.Tenant);
        json.WriteEndObject();
    });
}
