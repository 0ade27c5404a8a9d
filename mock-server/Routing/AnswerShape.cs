namespace OpsRampHarness.MockServer.Routing;

/// <summary>How many things an answer holds.</summary>
internal enum AnswerShape
{
    /// <summary>One object.</summary>
    One,

    /// <summary>A bare array.</summary>
    Array,

    /// <summary>A page of a longer list, in the shared envelope.</summary>
    Page,
}
