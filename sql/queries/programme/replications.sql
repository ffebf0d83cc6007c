-- Which model went from which cell to which.
FROM marts.replication_at($as_of) ORDER BY from_commune_name COLLATE vi, from_cell_id, started_on, replication_id
