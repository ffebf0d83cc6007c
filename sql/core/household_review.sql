-- Reviews of poor and near-poor households. Kept here and left out of every rate (is_counted): a review whose counts
-- contradict each other, one whose counts grew so much against the row's own last version that a slip of the pen is
-- likelier, and one dated after its cell was dissolved. The owner of the source confirms a jump by writing the row once
-- more, with a note: its last version then says the same. A figure outside the yearly review (1 September to 14
-- December, reported as of 31 December) is no year-end figure.
-- Grain: one row a review.
WITH earlier AS (
    SELECT
        entity_id,
        arg_max(households, valid_to_load) AS households, arg_max(poor, valid_to_load) AS poor,
        arg_max(near_poor, valid_to_load) AS near_poor
    FROM history.household_review
    WHERE valid_to_load IS NOT NULL
    GROUP BY entity_id
),
threshold AS (
    SELECT
        (SELECT value FROM meta.setting WHERE name = 'jump_factor') AS factor,
        (SELECT value FROM meta.setting WHERE name = 'minimum_rows') AS minimum
)
SELECT
    review.entity_id AS review_id, -- Mã lần rà soát | Review id
    cell.cell_id, -- Chi bộ (ấp, khu phố) | Cell (hamlet, neighbourhood)
    cell.commune_id, -- Xã, thị trấn | Commune
    review.reviewed_on, -- Ngày số liệu | Date of the figures
    year(review.reviewed_on) AS review_year, -- Năm | Year [year]
    review.standard_code, -- Chuẩn nghèo | Standard
    review.households, -- Số hộ | Households [households]
    review.poor, -- Hộ nghèo | Poor households [households]
    review.near_poor, -- Hộ cận nghèo | Near-poor households [households]
    review.policy_poor, -- Hộ chính sách nghèo | Policy households among the poor [households]
    review.policy_near_poor, -- Hộ chính sách cận nghèo | Policy households among the near-poor [households]
    review.member_poor, -- Hộ đảng viên nghèo | Members' households among the poor [households]
    review.member_near_poor, -- Hộ đảng viên cận nghèo | Members' households among the near-poor [households]
    month(review.reviewed_on) >= 9 AS is_year_end, -- Số liệu cuối năm | Year-end figure
    review.households > 0 AND review.poor >= 0 AND review.near_poor >= 0
        AND review.poor + review.near_poor <= review.households
            AS is_consistent, -- Các số không mâu thuẫn | Counts are consistent
    earlier.entity_id IS NOT NULL AND (
        review.households > threshold.factor * greatest(earlier.households, threshold.minimum)
        OR review.poor > threshold.factor * greatest(earlier.poor, threshold.minimum)
        OR review.near_poor > threshold.factor * greatest(earlier.near_poor,
            threshold.minimum)) AS is_jump, -- Tăng đột biến so với lần ghi trước | Jumped against its last version
    is_consistent AND NOT is_jump AND coalesce(review.reviewed_on <= greatest(life.ends_on, cell.dissolved_on), true)
        AS is_counted, -- Được tính vào các tỷ lệ | Counted in the rates
    review.is_illustrative, -- Số liệu minh họa | Illustrative
    review.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.household_review AS review
CROSS JOIN threshold
LEFT JOIN earlier ON earlier.entity_id = review.entity_id
LEFT JOIN core.cell AS cell ON cell.source = review.source AND cell.source_id = review.cell_id
LEFT JOIN core.cell_life AS life ON life.cell_id = cell.cell_id
WHERE review.valid_to_load IS NULL
