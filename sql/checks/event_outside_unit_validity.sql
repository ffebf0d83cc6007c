-- warn
-- vi: Người đọc sẽ tưởng mọi việc của xã, thị trấn diễn ra khi đơn vị còn tồn tại, trong khi có việc ghi trước ngày lập hoặc sau ngày giải thể.
-- en: A reader would believe that all that a commune did happened while it existed, while some is dated before it began or after it was abolished.
-- touches: communes, targets
-- shows: source, table_name, id
-- A target may be set for a unit of the list to come.
WITH event AS (
    SELECT source, 'commune_review' AS table_name, id, unit_id, held_on AS on_day FROM history.commune_review
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'programme_target', id, unit_id, effective_from FROM history.programme_target
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cluster_unit', id, unit_id, valid_from FROM history.cluster_unit WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'support_assignment', id, unit_id, valid_from FROM history.support_assignment
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell', id, unit_id, established_on FROM history.cell WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'unit_succession', id, successor_unit_id, happened_on FROM history.unit_succession
    WHERE valid_to_load IS NULL
)
SELECT event.source, event.table_name, event.id, event.on_day, commune.code, commune.valid_from, commune.valid_to
FROM event
JOIN core.commune AS commune ON commune.source = event.source AND commune.source_id = event.unit_id
WHERE event.on_day > commune.valid_to OR (event.on_day < commune.valid_from AND event.table_name <> 'programme_target')
