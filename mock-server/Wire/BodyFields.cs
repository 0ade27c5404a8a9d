using System.Globalization;
using System.Text.Json;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>
/// The fields of a JSON object in a request. Null is absent, scalars become text, unknown fields are ignored, of
/// repeated fields the last counts. What is wrong is gathered in <see cref="Errors"/>.
/// </summary>
internal sealed class BodyFields(JsonElement body, ConsultedFidelity fidelity, List<FieldError> errors, string prefix = "")
{
    public List<FieldError> Errors => errors;

    /// <summary>Every field as it came.</summary>
    public IEnumerable<(string Name, JsonElement Value)> Members => body.EnumerateObject().Select(member => (member.Name, member.Value));

    public bool Has(string name) => Find(name) is not null;

    public string? Text(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind is JsonValueKind.String)
            return value.GetString();
        if (value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            return value.GetRawText();
        Refuse(name, "must be a text");
        return null;
    }

    /// <summary>A text that must be there and must not be blank.</summary>
    public string? Mandatory(string name)
    {
        var count = errors.Count;
        var text = Text(name);
        if (errors.Count == count && string.IsNullOrWhiteSpace(text))
            Refuse(name, "is mandatory");
        return text;
    }

    /// <summary>A text that may be absent, but not blank.</summary>
    public string? NotBlank(string name) => Has(name) ? Mandatory(name) : null;

    public bool? Boolean(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        if (value.ValueKind is JsonValueKind.String
            && bool.TryParse(value.GetString(), out var parsed)
            && fidelity.Is(FidelitySwitches.StringBooleans, "accepted"))
            return parsed;
        Refuse(name, "must be true or false");
        return null;
    }

    public int? Number(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(name, "must be a number");
        return null;
    }

    public BodyFields? Object(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind is JsonValueKind.Object)
            return new BodyFields(value, fidelity, errors, prefix + name + ".");
        Refuse(name, "must be an object");
        return null;
    }

    /// <summary>The texts of a list; null when the list is absent.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String))
            return [.. value.EnumerateArray().Select(item => item.GetString()!)];
        Refuse(name, "must be a list of texts");
        return null;
    }

    /// <summary>The objects of a list; null when the list is absent.</summary>
    public IReadOnlyList<BodyFields>? Objects(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind is not JsonValueKind.Array)
        {
            Refuse(name, "must be a list");
            return null;
        }

        var objects = new List<BodyFields>();
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind is JsonValueKind.Object)
                objects.Add(new BodyFields(item, fidelity, errors, $"{prefix}{name}[{objects.Count}]."));
            else
                Refuse(name, "must be a list of objects");
        }

        return objects;
    }

    public void Refuse(string name, string what) =>
        errors.Add(new FieldError(prefix + name, $"{prefix}{name} {what}"));

    private JsonElement? Find(string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;
}
