-- The engine's functions by name with how they are called and what they do, for the completion of the SQL page. Several
-- of one name are described by the one with a description.
SELECT
    function_name AS name,
    any_value(array_to_string(parameters, ', ') ORDER BY description IS NULL, len(parameters)) AS parameters,
    any_value(description ORDER BY description IS NULL, len(parameters)) AS says,
    bool_and(function_type IN ('table', 'table_macro')) AS is_table
FROM duckdb_functions()
WHERE database_name = 'system'
GROUP BY function_name
ORDER BY function_name
