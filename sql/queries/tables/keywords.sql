-- The engine's keywords, for the completion of the SQL page.
SELECT keyword_name AS name
FROM duckdb_keywords()
ORDER BY keyword_name
