-- warn
-- vi: Người đọc sẽ tưởng các cột vẫn mang ý nghĩa cũ, trong khi ứng dụng ở nguồn đã đổi phiên bản cấu trúc dữ liệu.
-- en: A reader would believe that the columns mean what they did, while the application at the source moved to another version of its schema.
-- touches: recognitions, communes, poverty, targets, criteria, members, forecast
-- shows: source, application_before, application_id, version_before, schema_version
SELECT now.source, before.application_id AS application_before, now.application_id,
    before.schema_version AS version_before, now.schema_version
FROM meta.source AS now
JOIN previous.meta.source AS before USING (source)
WHERE now.error IS NULL
    AND (now.application_id <> before.application_id OR now.schema_version <> before.schema_version)
