using System.Globalization;
using Analytics.Loader.Privacy;

namespace Analytics.Loader.Tests.Privacy;

/// <summary>Trees of counts for tests: their shapes as text, and what a viewer sees of them.</summary>
static class Trees
{
    /// <summary>
    /// A tree such as "((2 0) (1 7) 3)": brackets are sums, numbers the counts of hamlets, in order of size.
    /// </summary>
    public static CountNode Parse(string text)
    {
        var (at, id) = (0, 0);
        return Node();

        CountNode Node()
        {
            id++;
            var own = id;
            if (text[at] != '(')
            {
                var end = at;
                while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
                var count = long.Parse(text[at..end], CultureInfo.InvariantCulture);
                at = end;
                return new CountNode([new CountKey("cell", null, own)], 100 + own, count, false, []);
            }

            var children = new List<CountNode>();
            at++;
            while (text[at] != ')')
            {
                if (text[at] == ' ') at++;
                else children.Add(Node());
            }

            at++;
            return CountNode.Sum(new CountKey("unit", null, own), children);
        }
    }

    /// <summary>The same tree with other counts in its hamlets.</summary>
    public static CountNode With(CountNode node, Queue<long> counts)
    {
        if (node.Children.Count == 0) return node with { Count = counts.Dequeue() };
        var children = node.Children.Select(c => With(c, counts)).ToList();
        return node with { Children = children, Count = children.Sum(c => c.Count) };
    }

    /// <summary>All ways to share a sum among so many hamlets.</summary>
    public static IEnumerable<long[]> Shares(long sum, int hamlets)
    {
        if (hamlets == 1)
        {
            yield return [sum];
            yield break;
        }

        for (var first = 0L; first <= sum; first++)
            foreach (var rest in Shares(sum - first, hamlets - 1)) yield return [first, .. rest];
    }

    /// <summary>Everything that is shown of a tree, as one text.</summary>
    public static string Shown(CountNode root, int smallCount)
    {
        var bands = Suppression.Decide(root, smallCount).Bands;
        return string.Join(' ',
            root.All.Select(
                n => bands.TryGetValue(n.Keys[0], out var band)
                    ? band.ToString() : n.Count.ToString(CultureInfo.InvariantCulture)));
    }
}
