-- warn
-- vi: Người đọc sẽ thấy danh hiệu bị thu hồi trước khi được công nhận.
-- en: A reader would see a title withdrawn before it was given.
-- touches: recognitions
-- shows: source, id, recognition_id
SELECT withdrawal.source, withdrawal.id, withdrawal.recognition_id, recognition.decided_on,
    withdrawal.decided_on AS withdrawn_on
FROM history.withdrawal AS withdrawal
JOIN history.recognition AS recognition
    ON recognition.source = withdrawal.source AND recognition.id = withdrawal.recognition_id
    AND recognition.valid_to_load IS NULL
WHERE withdrawal.valid_to_load IS NULL AND withdrawal.decided_on < recognition.decided_on
