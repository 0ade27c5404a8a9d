using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.CredentialSets;
using OpsRampHarness.MockServer.DeviceGroups;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Documents;

/// <summary>
/// How documents are read and written: names as in the API, nothing unknown, defaults left out. Generated code passes
/// null for what is absent, so every record puts its defaults in the place of null itself.
/// </summary>
[JsonSourceGenerationOptions]
[JsonSerializable(typeof(WorkspaceDocument))]
[JsonSerializable(typeof(TenantProfile))]
[JsonSerializable(typeof(UserRecord))]
[JsonSerializable(typeof(RoleRecord))]
[JsonSerializable(typeof(UserGroupRecord))]
[JsonSerializable(typeof(PermissionSetRecord))]
[JsonSerializable(typeof(CredentialSetRecord))]
[JsonSerializable(typeof(DeviceGroupRecord))]
[JsonSerializable(typeof(LoginRecord))]
[JsonSerializable(typeof(IReadOnlyList<ApiClientDocument>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, int>))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>One line, as rows and bodies are.</summary>
    public static DocumentJson Compact { get; } = new(Rules(indented: false));

    /// <summary>For people.</summary>
    public static DocumentJson Indented { get; } = new(Rules(indented: true));

    internal static JsonSerializerOptions Rules(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new LowerCaseEnumConverter<UserStatus>(), new LowerCaseEnumConverter<TenantState>(), new LowerCaseEnumConverter<PagingDefect>() },
        WriteIndented = indented,
        NewLine = "\n",
    };

    /// <summary>Enum values in camel case, and never as numbers.</summary>
    private sealed class LowerCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
        where T : struct, Enum;
}
