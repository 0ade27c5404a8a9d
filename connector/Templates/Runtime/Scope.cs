using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The variables that statements and closures define.</summary>
internal sealed class Scope(Evaluation run, Scope? outer)
{
    private Cell? cells;

    public Evaluation Run => run;

    public Scope? Outer => outer;

    /// <summary>Whose members a closure under <c>with</c> sees before those around it; null elsewhere.</summary>
    public object? Delegate { get; init; }

    public bool HasDelegate { get; init; }

    public void Define(string name, object? value, TypeReference? type = null) => cells = new Cell(name, type, cells) { Value = value };

    /// <summary>Forgets what is defined here.</summary>
    public void Clear() => cells = null;

    /// <summary>The variable of that name; null when none is defined here or around.</summary>
    public Cell? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            for (var cell = scope.cells; cell is not null; cell = cell.Next)
            {
                if (cell.Name == name)
                    return cell;
            }
        }
        return null;
    }

    /// <summary>A variable.</summary>
    internal sealed class Cell(string name, TypeReference? type, Cell? next)
    {
        public string Name => name;

        /// <summary>The type that every value is cast to; null for any.</summary>
        public TypeReference? Type => type;

        public Cell? Next => next;

        public object? Value { get; set; }
    }
}
