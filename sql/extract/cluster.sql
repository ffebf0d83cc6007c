-- Clusters of communes, each followed by a cluster head.
SELECT
    id,
    programme_id,
    name_vi,
    name_en,
    recorded_on,
    source_note,
    is_illustrative
FROM cluster
