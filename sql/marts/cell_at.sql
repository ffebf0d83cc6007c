-- Every cell on a date: its state in the workflow, how many criteria it meets and which it lacks, and what is open.
-- Grain: one row a cell.
WITH counted AS (
    SELECT *, count(*) OVER (PARTITION BY cell_id, assessed_on) AS on_the_day FROM core.cell_criterion_at(as_of)
),
dated AS (
    SELECT *, first_value(assessed_on) OVER (PARTITION BY cell_id ORDER BY on_the_day DESC, assessed_on DESC) AS on_day
    FROM counted
),
assessed AS (
    SELECT
        cell_id, on_day AS assessed_on, count(*) AS criteria, count(*) FILTER (is_met) AS criteria_met,
        count(*) FILTER (assessed_on <> on_day) AS other_criteria,
        min(assessed_on) FILTER (assessed_on <> on_day) AS other_from,
        max(assessed_on) FILTER (assessed_on <> on_day) AS other_to,
        coalesce(string_agg(code, ', ' ORDER BY code) FILTER (NOT is_met), '') AS missing,
        bool_or(is_illustrative) AS is_illustrative
    FROM dated
    GROUP BY cell_id, on_day
),
open_difficulty AS (
    SELECT cell_id, count(*) AS open
    FROM core.difficulty
    WHERE raised_on <= as_of AND (resolved_on IS NULL OR resolved_on > as_of) AND cell_id IS NOT NULL
    GROUP BY cell_id
)
SELECT
    state.cell_id, -- Chi bộ | Cell
    named.name_vi AS name, -- Ấp, khu phố, tên tại ngày xem | Hamlet or neighbourhood, as it was called on the date
    named.name_en, -- Tên tiếng Anh có ghi trong nguồn (trống: không ghi) | English name on record (empty: none)
    cell.kind, -- Loại: ap, khu_pho | Kind: hamlet, neighbourhood
    cell.display_order, -- Thứ tự hiển thị | Display order
    cell.is_pilot, -- Chi bộ điểm của huyện | Pilot cell of the district
    state.commune_id, -- Xã, thị trấn tại ngày xem (trống: chưa rõ) | Commune on the date (empty: unknown)
    commune.name_vi AS commune_name, -- Tên xã, thị trấn | Commune's name
    commune.kind AS commune_kind, -- Loại xã, thị trấn | Kind of commune
    state.state, -- Bước: not_started, rolled_out, planned, registered, surveyed, appraised, returned, recognised,
        -- kept, to_upgrade, withdrawn | State in the workflow
    state.state_on, -- Từ ngày | Since
    state.holds_title, -- Đang giữ danh hiệu | Holds the title
    state.rolled_out_on, -- Triển khai, ngày gần nhất | Rolled out, last report
    state.planned_on, -- Có kế hoạch, ngày gần nhất | Planned, last
    state.registered_on, -- Đăng ký, ngày gần nhất | Registered, last
    state.surveyed_on, -- Khảo sát, ngày gần nhất | Surveyed, last
    state.appraised_on, -- Thẩm định, ngày gần nhất | Appraised, last
    state.recognised_on, -- Ngày công nhận | Recognised on
    state.reviewed_on, -- Rà soát danh hiệu, ngày gần nhất | Title reviewed, last
    state.withdrawn_on, -- Thu hồi, ngày gần nhất | Withdrawn, last
    state.is_registered, -- Đăng ký trong năm | Registered this year
    assessed.criteria, -- Số tiêu chí đã đánh giá | Criteria assessed [criteria]
    assessed.criteria_met, -- Số tiêu chí đạt | Criteria met [criteria]
    assessed.missing, -- Ký hiệu tiêu chí chưa đạt | Codes of the criteria not met
    assessed.assessed_on, -- Ngày đánh giá của phần lớn tiêu chí | Day on which most criteria were last assessed
    coalesce(assessed.other_criteria, 0)
        AS other_criteria, -- Trong đó số tiêu chí đánh giá ngày khác |
        -- Of these, criteria assessed on another day [criteria]
    assessed.other_from, -- Ngày khác ấy, sớm nhất (trống: không có) | The earliest such day (empty: none)
    assessed.other_to, -- Ngày khác ấy, muộn nhất | The latest such day
    coalesce(open_difficulty.open, 0) AS open_difficulties, -- Vướng mắc chưa giải quyết | Open difficulties
    state.is_illustrative OR coalesce(assessed.is_illustrative, false)
        AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.cell_state_at(as_of) AS state
JOIN core.cell AS cell USING (cell_id)
JOIN core.cell_name_at(as_of) AS named USING (cell_id)
LEFT JOIN core.commune AS commune ON commune.commune_id = state.commune_id
LEFT JOIN assessed USING (cell_id)
LEFT JOIN open_difficulty USING (cell_id)
ORDER BY commune.name_vi COLLATE vi, cell.display_order
