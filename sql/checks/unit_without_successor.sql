-- warn
-- vi: Người đọc sẽ tưởng đơn vị vẫn còn, trong khi nguồn ghi đã hết hiệu lực mà chưa ghi đơn vị kế tiếp của các chi bộ.
-- en: A reader would believe that a unit still exists, while the source says that it has ended and names no unit into which its cells went.
-- touches: communes
-- shows: source, source_id, cells
SELECT unit.source, unit.source_id, unit.code, unit.name_vi, unit.valid_to, commune.cells
FROM marts.commune AS commune
JOIN core.commune AS unit USING (commune_id)
WHERE NOT commune.is_listed AND commune.cells > 0 AND unit.valid_to IS NOT NULL
