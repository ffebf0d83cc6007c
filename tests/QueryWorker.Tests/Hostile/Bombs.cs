namespace Analytics.QueryWorker.Tests.Hostile;

/// <summary>Statements that are allowed and want more than there is: memory, time, or both.</summary>
static class Bombs
{
    /// <summary>They end by themselves, for memory.</summary>
    public static IReadOnlyList<string> OfMemory { get; } =
    [
        "SELECT repeat('x', 2500000000)",
        "SELECT length(repeat('x', 2500000000))",
        "SELECT md5(repeat(name, 200000000)) FROM marts.cells",
        "SELECT len(range(150000000))",
        "SELECT range(150000000)",
        "SELECT generate_series(1, 1000000000)",
        "SELECT list(i) FROM range(1000000000) AS t (i)",
        "SELECT string_agg(repeat('x', 1000), '') FROM range(10000000)",
        "SELECT lpad('x', 2000000000, 'y')",
        "SELECT array_agg(i) OVER () FROM range(100000000) AS t (i)",
        "SELECT i FROM range(1000000000) AS t (i) ORDER BY hash(i)",
        "SELECT histogram(i) FROM range(50000000) AS t (i)",
        "SELECT printf('%2000000000d', 1)",
        "SELECT rpad('x', 2000000000, 'y')",
        "SELECT format('{:2000000000}', 1)",
        "SELECT list_resize([1], 2000000000)",
        "SELECT list_transform(range(100000000), lambda x: x + 1)",
        "SELECT DISTINCT hash(i) FROM range(1000000000) AS t (i)",
        "SELECT hash(i) AS h, count(*) FROM range(1000000000) AS t (i) GROUP BY h",
        "SELECT count(DISTINCT hash(i)) FROM range(1000000000) AS t (i)",
        "SELECT a.i FROM range(100000000) AS a (i) JOIN range(100000000) AS b (j) ON hash(a.i) = hash(b.j)",
        "SELECT median(i) FROM range(1000000000) AS t (i)",
        "SELECT mode(i) FROM range(1000000000) AS t (i)",
        "WITH RECURSIVE r AS (SELECT 'xxxxxxxxxxxxxxxx' AS s UNION ALL SELECT s || s FROM r) SELECT max(length(s)) FROM r",
        "WITH m AS MATERIALIZED (SELECT i, i * 2 AS j FROM range(1000000000) AS t (i)) SELECT count(*) FROM m, m AS n",
        "SELECT map_from_entries(list({'k': i, 'v': i})) FROM range(100000000) AS t (i)",
        "SELECT sum(len(l)) FROM (SELECT list(i) AS l FROM range(1000000000) AS t (i) GROUP BY i % 3)",
        "SELECT json_group_array(i) FROM range(100000000) AS t (i)",
    ];

    /// <summary>They end for memory, at a limit of the answer, or at the deadline.</summary>
    public static IReadOnlyList<string> OfTime { get; } =
    [
        "SELECT count(*) FROM range(10000000) AS a (i), range(10000000) AS b (j) WHERE a.i + b.j > 5",
        "SELECT sum(a.i * b.i * c.i) FROM range(100000) AS a (i), range(100000) AS b (i), range(100000) AS c (i)",
        "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT 1 FROM r) SELECT count(*) FROM r",
        "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT * FROM r WHERE n < 0",
        "SELECT sum(sqrt(i)) FROM range(1000000000000) AS t (i)",
        "SELECT levenshtein(repeat('a', 1000000), repeat('b', 1000000))",
        "SELECT damerau_levenshtein(repeat('a', 100000), repeat('b', 100000))",
        "SELECT regexp_replace(repeat('ab', 50000000), '(a|b)*?b$', 'x', 'g')",
        "SELECT count(*) FROM range(100000000) AS t (i) WHERE regexp_matches(md5(i::VARCHAR), '(a.*){8}f$')",
        "SELECT max(s) FROM (SELECT sum(i) OVER (ORDER BY i ROWS BETWEEN 1000000 PRECEDING AND CURRENT ROW EXCLUDE TIES) AS s FROM range(5000000) AS t (i))",
        "SELECT repeat('x', 1000) FROM range(100000000)",
        "SELECT * FROM range(100000000000)",
        "SELECT unnest(range(30000000))",
        "SELECT list_sort(list(hash(i))) FROM range(20000000) AS t (i)",
        "SELECT array_to_string(range(50000000), ',')",
        "SELECT to_json(range(30000000))",
        "SELECT list_reduce(range(10000000), lambda a, b: a + b)",
        "SELECT [x FOR x IN range(20000000) IF x % 2 = 0]",
        "SELECT count(*) FROM marts.cells a, marts.cells b, marts.cells c, marts.cells d, marts.cells e WHERE a.name || b.name <> c.name || d.name || e.name",
        "SELECT string_split(repeat('a,', 100000000), ',')",
        "SELECT regexp_extract_all(repeat('a', 100000000), '.')",
        "SELECT count(*) FROM (SELECT unnest(range(i)) FROM range(1000000) AS t (i))",
        "SELECT bitstring('1', 2000000000)",
        "SELECT * FROM generate_series(TIMESTAMP '1900-01-01', TIMESTAMP '2900-01-01', INTERVAL 1 MICROSECOND)",
        "SUMMARIZE SELECT hash(i), md5(i::VARCHAR) FROM range(1000000000) AS t (i)",
        "EXPLAIN ANALYZE SELECT sum(sqrt(i)) FROM range(1000000000000) AS t (i)",
        "SELECT * FROM repeat('x', 100000000000)",
        "SELECT generate_series(TIMESTAMP '1900-01-01', TIMESTAMP '2900-01-01', INTERVAL 1 SECOND)",
        "SELECT 1 ORDER BY (SELECT sum(sqrt(i)) FROM range(1000000000000) AS t (i))",
        "SELECT * FROM range(1000000000000) AS t (i) USING SAMPLE 10000000 ROWS",
    ];

    /// <summary>Large texts: built, not written out.</summary>
    public static IReadOnlyDictionary<string, string> OfText { get; } = new Dictionary<string, string>
    {
        ["100,000 columns"] = $"SELECT {Many(100_000, i => $"{i} AS c{i}")}",
        ["100,000 columns of one name"] = $"SELECT {Many(100_000, _ => "1 AS a")}",
        ["a pivot into 100,000"] = $"PIVOT marts.cells ON year IN ({Many(100_000, i => $"{i}")}) USING count(*)",
        ["a list of 300,000 numbers"] = $"SELECT 1 WHERE 5 IN ({Many(300_000, i => $"{i}")})",
        ["a megabyte of text"] = $"SELECT length('{new string('x', 1 << 20)}')",
        ["a megabyte of comment"] = $"SELECT 1 /* {new string('*', 1 << 20)} */",
        ["10,000 unions"] = string.Join(" UNION ALL ", Enumerable.Repeat("SELECT 1", 10_000)),
        ["3,000 joins"] = $"SELECT count(*) FROM marts.cells AS a0 {string.Concat(Enumerable.Range(1, 3000).Select(i => $"JOIN marts.cells AS a{i} USING (cell_id) "))}",
        ["10,000 brackets"] = $"SELECT {new string('(', 10_000)}1{new string(')', 10_000)}",
        ["10,000 subqueries"] =
            $"{string.Concat(Enumerable.Repeat("SELECT * FROM (", 10_000))}SELECT 1{new string(')', 10_000)}",
        ["100,000 signs"] = $"SELECT {Many(100_000, _ => "1", " + ")}",
        ["100,000 negations"] = $"SELECT {string.Concat(Enumerable.Repeat("NOT ", 100_000))}true",
        ["1,000 lists in each other"] = $"SELECT {new string('[', 1000)}1{new string(']', 1000)}",
        ["40 common tables that double"] = $"WITH {Many(40, i => i == 0 ? "t0 AS (SELECT 1 AS x)" : $"t{i} AS (SELECT a.x FROM t{i - 1} AS a, t{i - 1} AS b)")} SELECT count(*) FROM t39",
        ["a name of a megabyte"] = $"SELECT 1 AS \"{new string('x', 1 << 20)}\"",
        ["semicolons"] = $"SELECT 1{new string(';', 100_000)}",
    };

    static string Many(int count, Func<int, string> item, string between = ", ") =>
        string.Join(between, Enumerable.Range(0, count).Select(item));
}
