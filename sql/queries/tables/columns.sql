-- The columns of all tables and views of this snapshot with their types, in their order, for the data dictionary.
SELECT schema_name || '.' || table_name AS relation, column_name AS name, data_type AS type
FROM duckdb_columns()
WHERE database_name = current_database() AND schema_name IN ('history', 'core', 'marts', 'meta')
ORDER BY relation, column_index
