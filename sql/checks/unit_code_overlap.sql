-- warn
-- vi: Người đọc sẽ tưởng một mã chỉ một đơn vị tại một thời điểm, trong khi hai đơn vị mang cùng mã trong cùng thời gian.
-- en: A reader would believe that a code means one unit at a time, while two units bear the same code at once.
-- touches: communes
-- shows: source, id, other_id
SELECT one.source, one.code, one.source_id AS id, other.source_id AS other_id, one.name_vi AS name,
    other.name_vi AS other_name
FROM core.commune AS one
JOIN core.commune AS other ON other.source = one.source AND other.code = one.code AND other.source_id > one.source_id
WHERE coalesce(one.valid_from, DATE '0001-01-01') <= coalesce(other.valid_to, DATE '9999-12-31')
    AND coalesce(other.valid_from, DATE '0001-01-01') <= coalesce(one.valid_to, DATE '9999-12-31')
