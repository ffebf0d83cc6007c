-- warn
-- vi: Người đọc sẽ tưởng chi bộ đã đăng ký trước khi được công nhận.
-- en: A reader would believe that the cell had registered before it was recognised.
-- touches: recognitions
-- shows: recognition_id, cell_id
SELECT recognition.recognition_id, recognition.cell_id, recognition.decided_on
FROM core.recorded_recognition AS recognition
WHERE recognition.cell_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM core.registration AS registration
    WHERE registration.cell_id = recognition.cell_id AND registration.registered_on <= recognition.decided_on)
