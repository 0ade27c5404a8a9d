using System.Text;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.util.UUID.</summary>
internal sealed record JavaUuid(Guid Id) : IJavaObject, IComparable<JavaUuid>
{
    public string ClassName => "java.util.UUID";

    /// <summary>Java compares the two halves as signed numbers.</summary>
    public int CompareTo(JavaUuid? other) => other is null ? 1 : Halves(Id).CompareTo(Halves(other.Id));

    public override string ToString() => Id.ToString();

    private static (long, long) Halves(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes), System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(8)));
    }
}

/// <summary>java.lang.StringBuilder or StringBuffer.</summary>
internal sealed class JavaStringBuilder(string text, string className) : IJavaObject
{
    public string ClassName => className;

    public StringBuilder Text { get; } = new(text);
}

/// <summary>A constant of an enumeration of Java's.</summary>
internal sealed record JavaEnum(string ClassName, string Name, int Ordinal) : IJavaObject, IPrintable
{
    public string Print(Evaluation run) => Name;
}

/// <summary>A comparator that the library makes.</summary>
internal sealed record JavaComparator(IComparer<object?> Order) : IJavaObject
{
    public string ClassName => "java.util.Comparator";
}

/// <summary>java.util.Locale; only its name matters.</summary>
internal sealed record JavaLocale(string Name) : IJavaObject, IPrintable
{
    public string ClassName => "java.util.Locale";

    public string Print(Evaluation run) => Name;
}

/// <summary>java.nio.charset.Charset.</summary>
internal sealed record JavaCharset(Encoding Encoding, string Name) : IJavaObject, IPrintable
{
    public string ClassName => "java.nio.charset.Charset";

    public static JavaCharset? Of(string name) => name.ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => new JavaCharset(new UTF8Encoding(false), "UTF-8"),
        "US-ASCII" or "ASCII" => new JavaCharset(Encoding.ASCII, "US-ASCII"),
        "ISO-8859-1" or "LATIN1" => new JavaCharset(Encoding.Latin1, "ISO-8859-1"),
        "UTF-16BE" => new JavaCharset(new UnicodeEncoding(true, false), "UTF-16BE"),
        "UTF-16LE" => new JavaCharset(new UnicodeEncoding(false, false), "UTF-16LE"),
        _ => null,
    };

    public string Print(Evaluation run) => Name;
}

/// <summary>A Base64 encoder or decoder of java.util.</summary>
internal sealed record JavaBase64(bool Encodes, bool IsUrl, bool IsPadded) : IJavaObject
{
    public string ClassName => Encodes ? "java.util.Base64$Encoder" : "java.util.Base64$Decoder";
}

/// <summary>Jackson's ObjectMapper of default settings.</summary>
internal sealed record JsonMapper(bool IsPretty = false) : IJavaObject
{
    public string ClassName => "com.fasterxml.jackson.databind.ObjectMapper";
}

/// <summary>groovy.json.JsonSlurper.</summary>
internal sealed record JsonSlurper : IJavaObject
{
    public string ClassName => "groovy.json.JsonSlurper";
}

/// <summary>groovy.json.JsonBuilder around a value.</summary>
internal sealed class JsonBuilder(object? content) : IJavaObject, IPrintable
{
    public string ClassName => "groovy.json.JsonBuilder";

    public object? Content { get; set; } = content;

    public string Print(Evaluation run) => JsonText.Of(Content, run);
}

/// <summary>java.util.StringTokenizer.</summary>
internal sealed class JavaTokenizer(IReadOnlyList<string> tokens) : IJavaObject
{
    private int next;

    public string ClassName => "java.util.StringTokenizer";

    public int Left => tokens.Count - next;

    public string Next() => tokens[next++];
}

/// <summary>java.math.MathContext.</summary>
internal sealed record JavaMathContext(int Precision, Rounding Rounding) : IJavaObject
{
    public string ClassName => "java.math.MathContext";
}
