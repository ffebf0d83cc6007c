namespace Analytics.QueryWorker.Tests;

/// <summary>What must not work, as a list that only grows. {file} stands for the snapshot, {folder} for where it lies.</summary>
public class HostileStatementTests(SnapshotFile snapshot)
{
    public static TheoryData<string> Refused =>
    [
        "COPY (SELECT 1) TO '{file}' (FORMAT csv, USE_TMP_FILE false)",
        "COPY (SELECT 1) TO '{file}.wal' (FORMAT csv, USE_TMP_FILE false)",
        "COPY (SELECT 1) TO '{folder}/new.parquet'",
        "COPY marts.cells FROM '/etc/passwd'",
        "EXPORT DATABASE '{folder}/out'",
        "IMPORT DATABASE '{folder}'",
        "ATTACH '{file}' AS other",
        "ATTACH ':memory:' AS other",
        "DETACH analytics",
        "USE marts",
        "INSTALL httpfs",
        "INSTALL '/tmp/x.duckdb_extension'",
        "LOAD httpfs",
        "UPDATE EXTENSIONS",
        "SET memory_limit = '100GB'",
        "SET VARIABLE x = 1",
        "RESET enable_external_access",
        "PRAGMA enable_profiling",
        "PRAGMA table_info('marts.cells')",
        "PRAGMA database_list",
        "CALL enable_logging(level = 'debug', storage = 'file', storage_path = '{folder}')",
        "SELECT * FROM enable_logging(level = 'debug', storage = 'file', storage_path = '{folder}')",
        "CALL pragma_version()",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/proc/self/environ')",
        "SELECT * FROM READ_BLOB('{file}')",
        "SELECT * FROM main.read_parquet('{folder}/x')",
        "SELECT * FROM system.main.glob('/*')",
        "SELECT * FROM sniff_csv('/etc/passwd')",
        "SELECT * FROM parquet_metadata('x')",
        "SELECT * FROM read_duckdb('{file}')",
        "SELECT * FROM 'file.csv'",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM \"x.parquet\"",
        "WITH a AS (SELECT * FROM 'x.json') SELECT * FROM a",
        "SELECT (SELECT count(*) FROM 'x.csv')",
        "DESCRIBE 'x.csv'",
        "SUMMARIZE 'x.parquet'",
        "SELECT * FROM query('SELECT 1')",
        "SELECT * FROM query_table('marts.cells')",
        "SELECT * FROM histogram('pragma_database_list', path)",
        "SELECT json_serialize_plan('SELECT 1')",
        "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
        "SELECT * FROM arrow_scan(1, 2, 3)",
        "SELECT * FROM duckdb_settings()",
        "SELECT * FROM duckdb_databases()",
        "FROM duckdb_databases",
        "FROM main.duckdb_databases",
        "FROM system.main.pragma_database_list",
        "SELECT path FROM pragma_database_list",
        "SELECT * FROM pg_catalog.pg_settings",
        "WITH pragma_database_list AS (SELECT 1) SELECT * FROM pragma_database_list",
        "SELECT (WITH duckdb_databases AS (SELECT 1) SELECT 1) FROM duckdb_databases",
        "SELECT * FROM duckdb_secrets()",
        "SELECT * FROM duckdb_logs()",
        "SELECT * FROM duckdb_extensions()",
        "SELECT * FROM which_secret('a', 'b')",
        "SELECT current_setting('access_mode')",
        "SELECT Current_Setting('home_directory')",
        "SELECT ('access_mode').current_setting()",
        "SELECT getenv('CANARY')",
        "SELECT getvariable('x')",
        "SELECT write_log('x')",
        "SELECT sleep_ms(100000)",
        "SELECT pg_sleep(100)",
        "SELECT * FROM checkpoint()",
        "SELECT list_transform([1], lambda x: sleep_ms(x))",
        "SELECT 1 ORDER BY (SELECT current_setting('threads'))",
        "SELECT sum(1) FILTER (WHERE getvariable('x') = 1) OVER (PARTITION BY sleep_ms(1))",
        "SHOW DATABASES",
        "SELECT 1; SELECT 2",
        "SELECT 1; COPY (SELECT 1) TO '{folder}/x'",
        "SELECT 1 /* ; */ ; ATTACH 'x'",
        "EXPLAIN COPY (SELECT 1) TO '{folder}/x'",
        "EXPLAIN ANALYZE CREATE TABLE x AS SELECT 1",
        "EXPLAIN ANALYZE SELECT * FROM read_csv('/etc/passwd')",
        "EXPLAIN EXPLAIN SELECT 1",
        "CREATE TEMP TABLE cells AS SELECT 1",
        "CREATE MACRO sum(x) AS 1",
        "CREATE SECRET s (TYPE http)",
        "INSERT INTO marts.cells SELECT * FROM marts.cells",
        "DELETE FROM marts.cells",
        "UPDATE marts.cells SET name = ''",
        "DROP TABLE marts.cells",
        "TRUNCATE marts.cells",
        "ALTER TABLE marts.cells ADD COLUMN x INTEGER",
        "PREPARE p AS SELECT 1",
        "EXECUTE p",
        "BEGIN",
        "VACUUM",
        "ANALYZE",
        "FORCE CHECKPOINT",
        "PIVOT marts.cells ON year USING count(*)",
        "SELECT 1\0; DROP TABLE marts.cells",
    ];

    public static TheoryData<string> Bombs =>
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
    ];

    public static TheoryData<string> Nonsense =>
    [
        "",
        "   -- nothing",
        "SELEC 1",
        "SELECT * FROM nowhere",
        "SELECT * FROM marts.nothing",
        "SELECT * FROM other.marts.cells",
        "SELECT nothing FROM marts.cells",
        "SELECT CAST('x' AS INTEGER)",
        "SELECT 1 / (SELECT 'a')",
        "WITH data AS (INSERT INTO marts.cells SELECT 1) SELECT 1",
    ];

    [Theory, MemberData(nameof(Refused))]
    public async Task It_is_refused(string sql) => await AssertEnds(sql, "refused");

    [Theory, MemberData(nameof(Bombs))]
    public async Task It_meets_the_limit_of_memory(string sql) => await AssertEnds(sql, "memory", "--memory-mb", "256");

    [Theory, MemberData(nameof(Nonsense))]
    public async Task It_is_invalid(string sql) => await AssertEnds(sql, "invalid");

    [Theory]
    [InlineData("COPY (SELECT 1) TO '{file}' (FORMAT csv, USE_TMP_FILE false)")]
    [InlineData("SELECT * FROM read_csv('{file}')")]
    [InlineData("CREATE TABLE x AS SELECT 1")]
    public async Task It_is_refused_on_a_copy_in_memory_too(string sql) => await AssertEnds(sql, "refused", "--cage", "memory-copy");

    [Fact]
    public async Task An_endless_statement_is_ended_by_the_kernel_should_the_caller_be_gone()
    {
        var endless = "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT 1 FROM r) SELECT count(*) FROM r";
        var answer = await Worker.Ask(snapshot, endless, "--cpu-seconds", "2");
        Assert.NotEqual(0, answer.ExitCode);
        snapshot.AssertUntouched();
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public async Task Deep_nesting_ends_in_an_answer(int depth)
    {
        var answer = await Worker.Ask(snapshot, $"SELECT {new string('(', depth)}1{new string(')', depth)}");
        Assert.Equal(0, answer.ExitCode);
    }

    [Fact]
    public async Task A_long_chain_of_functions_ends_in_an_answer()
    {
        var answer = await Worker.Ask(snapshot,
            $"SELECT {string.Concat(Enumerable.Repeat("abs(", 900))}1{new string(')', 900)}");
        Assert.Equal(0, answer.ExitCode);
    }

    [Fact]
    public async Task A_list_of_a_hundred_thousand_values_is_only_long()
    {
        var answer = await Worker.Ask(snapshot, $"SELECT 1 WHERE 5 IN ({string.Join(',', Enumerable.Range(0, 100_000))})");
        Assert.Equal(1, answer.AssertAnswered().RowCount);
    }

    async Task AssertEnds(string sql, string kind, params string[] options)
    {
        var statement = sql.Replace("{file}", snapshot.Path).Replace("{folder}", snapshot.Folder);
        var answer = await Worker.Ask(snapshot, statement, options);
        Assert.Equal((0, kind, ""), (answer.ExitCode, answer.ErrorKind, answer.Errors));
        Assert.DoesNotContain(snapshot.Folder, answer.Message);
        Assert.DoesNotContain(AppContext.BaseDirectory, answer.Message);
        snapshot.AssertUntouched();
    }
}
