-- warn
-- vi: Người đọc sẽ thấy số hộ nghèo và cận nghèo lớn hơn tổng số hộ, số âm, hoặc nơi không có hộ nào; các dòng này bị loại khỏi tỷ lệ.
-- en: A reader would see more poor and near-poor households than households, counts below zero, or a hamlet without any; these rows are left out of the rates.
-- touches: poverty
-- shows: review_id, cell_id
SELECT review_id, cell_id, reviewed_on, households, poor, near_poor FROM core.household_review WHERE NOT is_consistent
