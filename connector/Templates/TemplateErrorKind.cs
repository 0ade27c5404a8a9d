namespace OpsRampHarness.Connector.Templates;

/// <summary>Why a template gives no text.</summary>
public enum TemplateErrorKind
{
    /// <summary>The text is no template: Groovy would not compile it.</summary>
    Parse,

    /// <summary>A name is not bound (Groovy: MissingPropertyException of the script).</summary>
    MissingVariable,

    /// <summary>A value has no such property (Groovy: MissingPropertyException).</summary>
    MissingProperty,

    /// <summary>A value has no such method, or none for these arguments (Groovy: MissingMethodException).</summary>
    MissingMethod,

    /// <summary>A property or method of null was asked for (Groovy: NullPointerException).</summary>
    NullReference,

    /// <summary>A place outside a string or list was asked for (Groovy: IndexOutOfBoundsException and its kin).</summary>
    Index,

    /// <summary>A division by zero, or a sum too large (Groovy: ArithmeticException).</summary>
    Arithmetic,

    /// <summary>Two values cannot be compared or combined.</summary>
    Type,

    /// <summary>Groovy may well accept this, but this interpreter does not know it.</summary>
    Unsupported,

    /// <summary>The evaluation outgrew the limits of its <see cref="TemplateContext"/>.</summary>
    Limit,
}
