using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpsRampHarness.MockServer.Users;

/// <summary>Writes a role of a user as its unique id alone: what comes through user groups is not written with the user.</summary>
internal sealed class UserRoleJsonConverter : JsonConverter<UserRole>
{
    public override UserRole Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String
            ? new UserRole(reader.GetString()!)
            : throw new JsonException("A role of a user is written as its unique id or name.");

    public override void Write(Utf8JsonWriter writer, UserRole value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UniqueId);
}
