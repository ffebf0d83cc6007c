using System.Text;

namespace Analytics.TestSupport;

/// <summary>
/// What one of our programs writes to the console while it runs within the process of the tests. Each flow of work has
/// its own, with the threads that it starts; what is written outside of any goes to the console itself.
/// </summary>
sealed class ConsoleCapture
{
    static readonly AsyncLocal<ConsoleCapture?> Current = new();

    readonly StringBuilder _output = new(), _errors = new(), _both = new();

    static ConsoleCapture()
    {
        Console.SetOut(new Writer(Console.Out, capture => capture._output));
        Console.SetError(new Writer(Console.Error, capture => capture._errors));
    }

    /// <summary>Begins to take down what this flow of work writes, until it ends.</summary>
    public static ConsoleCapture Begin() => Current.Value = new ConsoleCapture();

    /// <summary>What was written to standard output.</summary>
    public string Output => Read(_output);

    /// <summary>What was written to standard error.</summary>
    public string Errors => Read(_errors);

    /// <summary>Both, as they came.</summary>
    public string Both => Read(_both);

    string Read(StringBuilder part)
    {
        lock (_both) return part.ToString();
    }

    sealed class Writer(TextWriter console, Func<ConsoleCapture, StringBuilder> part) : TextWriter
    {
        public override Encoding Encoding => console.Encoding;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(string? value)
        {
            if (Current.Value is not { } capture)
            {
                console.Write(value);
                return;
            }

            lock (capture._both)
            {
                part(capture).Append(value);
                capture._both.Append(value);
            }
        }

        public override void Flush() => console.Flush();
    }
}
