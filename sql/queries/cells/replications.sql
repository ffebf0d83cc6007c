-- Models that one cell took over or gave to others.
FROM marts.replication_at($as_of) WHERE $cell IN (from_cell_id, to_cell_id) ORDER BY started_on, replication_id
