-- What the headline would have rested on at past dates: the ends of half-years since the first counting year, and the
-- date itself. recorded: what had been recorded by then; hindsight: what is known today of the time up to then.
-- Grain: one row a kind of knowledge, replay date and counting year; none for a date of which nothing was known.
WITH day AS (
    SELECT unnest([make_date(year, 6, 30), make_date(year, 12, 31)]) AS replay_on
    FROM (SELECT unnest(range(first_year, year(as_of) + 1))::INTEGER AS year FROM core.programme)
),
replay AS (
    SELECT replay_on FROM day WHERE replay_on < as_of
    UNION
    SELECT as_of
),
known AS (
    SELECT 'recorded' AS knowledge, replay.replay_on, input.counted_to, input.counting_year, input.net, input.cells,
        input.target, input.deadline, input.first_year
    FROM replay CROSS JOIN core.forecast_known_at(replay.replay_on) AS input
    UNION ALL
    SELECT 'hindsight', replay.replay_on, input.counted_to, input.counting_year, input.net, input.cells, input.target,
        input.deadline, input.first_year
    FROM replay CROSS JOIN core.forecast_input_at(replay.replay_on) AS input
    WHERE input.basis = 'recorded'
)
SELECT
    knowledge, -- Hiểu biết: recorded đã ghi đến lúc đó, hindsight theo số liệu nay |
        -- Knowledge: recorded by then, or with hindsight
    replay_on, -- Ngày xem lại | Replay date
    counted_to, -- Số liệu tính đến ngày | Counted to
    counting_year, -- Năm tính | Counting year [year]
    net, -- Được công nhận trừ bị thu hồi | Recognised less withdrawn [cells]
    cells, -- Tổng số chi bộ | Cells in the pool [cells]
    target, -- Chỉ tiêu | Target [cells]
    deadline, -- Thời hạn | Deadline
    first_year -- Năm đầu được tính | First counting year [year]
FROM known
ORDER BY knowledge, replay_on, counting_year
