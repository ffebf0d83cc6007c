-- warn
-- vi: Người đọc sẽ tưởng số hộ của một ấp, khu phố tăng hơn mười lần so với lần ghi trước; dòng này bị loại khỏi tỷ lệ cho tới khi nguồn xác nhận.
-- en: A reader would believe that a hamlet's households grew more than tenfold against the row's last version; the row is left out of the rates until the source confirms it.
-- touches: poverty
-- shows: review_id, cell_id
SELECT review_id, cell_id, reviewed_on, standard_code, households, poor, near_poor FROM core.household_review
WHERE is_jump
