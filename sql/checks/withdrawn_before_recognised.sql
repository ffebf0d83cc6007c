-- warn
-- vi: Người đọc sẽ thấy danh hiệu bị thu hồi trước khi được công nhận.
-- en: A reader would see a title withdrawn before it was given.
SELECT recognition_id, cell_id, decided_on, withdrawn_on FROM core.recorded_recognition WHERE withdrawn_on < decided_on
