using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace OpsRampHarness.Suite;

/// <summary>Makes a test of every case that the fixture's pack has; of a pack that cannot be read, one that says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryCaseAttribute : NUnitAttribute, ITestBuilder, IImplyFixture
{
    private readonly NUnitTestCaseBuilder builder = new();

    /// <inheritdoc/>
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite)
    {
        IReadOnlyList<string> ids;
        try
        {
            using var fixture = (ConnectorFixture)Activator.CreateInstance(suite!.TypeInfo!.Type, suite.Arguments)!;
            ids = fixture.Connector.CaseIds();
        }
        catch (Exception error) when (error is ConnectorException or System.Reflection.TargetInvocationException or MissingMethodException)
        {
            return [NotRunnable(method, suite, (error.InnerException ?? error).Message)];
        }

        return ids.Count == 0
            ? [NotRunnable(method, suite, "No case is selected: look at Only.")]
            : ids.Select(id => Named(method, suite, id));
    }

    private TestMethod Named(IMethodInfo method, Test? suite, string id)
    {
        var test = builder.BuildTestMethod(method, suite, new TestCaseParameters([id]));
        test.Name = id;
        test.FullName = $"{suite?.FullName}.{id}";
        test.Properties.Add(PropertyNames.Category, id.Split('/')[0]);
        return test;
    }

    private TestMethod NotRunnable(IMethodInfo method, Test? suite, string why)
    {
        var test = builder.BuildTestMethod(method, suite, new TestCaseParameters(["the pack"]));
        test.MakeInvalid(why);
        return test;
    }
}
