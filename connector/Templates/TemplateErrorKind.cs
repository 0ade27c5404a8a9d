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

    /// <summary>A place outside a string or list was asked for, or an item of an empty one (Groovy: IndexOutOfBoundsException, NoSuchElementException).</summary>
    Index,

    /// <summary>A value is not acceptable: a text that is no number or date, values that do not compare (Groovy: IllegalArgumentException and its kin).</summary>
    Argument,

    /// <summary>A division by zero, or a sum too large (Groovy: ArithmeticException).</summary>
    Arithmetic,

    /// <summary>A value cannot be cast to a type (Groovy: ClassCastException).</summary>
    Type,

    /// <summary>The template throws an exception itself, or meets one of no kind above.</summary>
    Thrown,

    /// <summary>Groovy may well accept this, but this interpreter does not know it.</summary>
    Unsupported,

    /// <summary>The evaluation outgrew the limits of its <see cref="TemplateContext"/>.</summary>
    Limit,
}
