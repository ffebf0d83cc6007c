-- Which commune belongs to which cluster, and when.
SELECT
    id,
    cluster_id,
    unit_id,
    valid_from,
    valid_to,
    recorded_on,
    source_note,
    is_illustrative
FROM cluster_unit
