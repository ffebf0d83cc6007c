-- What the public record says of the programme in its order (Báo Đồng Khởi, 10/08/2022): facts with the number that it
-- states or that follows from those, rules of the programme, and what no warehouse can carry. Each names what carries it.
-- Grain: one row a statement.
SELECT
    position, -- Thứ tự | Order
    code, -- Mã nội dung | Code
    kind, -- Loại: fact số liệu, rule quy định, beyond ngoài kho số liệu | Kind: fact, rule, beyond
    statement_vi, -- Nội dung | Statement
    statement_en, -- Nội dung (tiếng Anh) | Statement in English
    stated, -- Giá trị theo nguồn công khai | Value stated [cells, units, members, households, or 0..1]
    decimals, -- Số chữ số lẻ khi so | Decimals compared
    is_share, -- Là tỷ lệ | A share
    on_day, -- Tính đến ngày | As of
    page, -- Trang | Page
    mart, -- Bảng số liệu | Mart
    query -- Truy vấn | Query
FROM (VALUES
    (1, 'target', 'fact', 'Chỉ tiêu nhiệm kỳ 2020-2025: 59 chi bộ', 'Target of the 2020-2025 tenure: 59 cells', 59, 0, false, DATE '2020-01-01', '/', 'marts.programme_at', 'overview/programme'),
    (2, 'cells', 'fact', 'Trong tổng số 117 chi bộ ấp, khu phố', 'Out of 117 hamlet and neighbourhood cells', 117, 0, false, DATE '2022-08-05', '/', 'marts.programme_at', 'overview/programme'),
    (3, 'target_of_cells', 'fact', 'Chỉ tiêu bằng 50,4% tổng số chi bộ', 'The target is 50.4% of all cells', 0.504, 3, true, DATE '2022-08-05', '/', 'marts.programme_at', 'overview/programme'),
    (4, 'communes', 'fact', '21/21 xã, thị trấn thực hiện', 'All 21 of 21 communes and townships take part', 21, 0, false, DATE '2022-08-05', '/communes', 'marts.commune_total_at', 'communes/total'),
    (5, 'year_2020', 'fact', 'Năm 2020: 2 chi bộ được công nhận', 'Recognised in 2020: 2', 2, 0, false, DATE '2020-12-31', '/', 'marts.yearly_recognitions_at', 'overview/yearly_recognitions'),
    (6, 'year_2021', 'fact', 'Năm 2021: 12 chi bộ được công nhận', 'Recognised in 2021: 12', 12, 0, false, DATE '2021-12-31', '/', 'marts.yearly_recognitions_at', 'overview/yearly_recognitions'),
    (7, 'year_2022', 'fact', 'Đến đầu tháng 8-2022: 14 chi bộ được công nhận', 'Recognised in 2022, to early August: 14', 14, 0, false, DATE '2022-08-05', '/', 'marts.yearly_recognitions_at', 'overview/yearly_recognitions'),
    (8, 'net', 'fact', 'Từ đầu nhiệm kỳ: 28/59 chi bộ', 'Since the start of the tenure: 28/59 cells', 28, 0, false, DATE '2022-08-05', '/', 'marts.programme_at', 'overview/programme'),
    (9, 'target_share', 'fact', 'Đạt 47,5% chỉ tiêu', 'That is 47.5% of the target', 0.475, 3, true, DATE '2022-08-05', '/', 'marts.programme_at', 'overview/programme'),
    (10, 'cells_share', 'fact', 'Bằng 23,9% trong tổng số 117 chi bộ', 'And 23.9% of all 117 cells', 0.239, 3, true, DATE '2022-08-05', '/', 'marts.programme_at', 'overview/programme'),
    (11, 'remaining', 'fact', 'Còn lại 31 chi bộ', '31 cells remain', 31, 0, false, DATE '2022-08-05', '/', 'marts.programme_at', 'overview/programme'),
    (12, 'withdrawn', 'fact', 'Chưa có chi bộ nào bị thu hồi danh hiệu', 'No cell has had its title withdrawn', 0, 0, false, DATE '2022-08-05', '/', 'marts.programme_at', 'overview/programme'),
    (13, 'pilot', 'fact', 'Chi bộ ấp Phước Hậu, xã Tam Phước: chi bộ điểm của huyện', 'The cell of Phước Hậu hamlet, Tam Phước commune: pilot cell of the district', 1, 0, false, DATE '2022-08-05', '/communes', 'marts.cell_at', 'cells/cells'),
    (14, 'pilot_year', 'fact', 'Chi bộ ấp Phước Hậu được công nhận năm 2021', 'The cell of Phước Hậu hamlet was recognised in 2021', 2021, 0, false, DATE '2021-12-31', '/communes', 'marts.record_at', 'record/record'),
    (15, 'pilot_members', 'fact', 'Ấp Phước Hậu: 43 đảng viên', 'Phước Hậu hamlet: 43 Party members', 43, 0, false, DATE '2022-08-05', '/record', 'marts.record_at', 'record/record'),
    (16, 'pilot_active', 'fact', 'Trong đó 17 đang sinh hoạt', 'Of these, 17 in active Party activities', 17, 0, false, DATE '2022-08-05', '/record', 'marts.record_at', 'record/record'),
    (17, 'pilot_exempt', 'fact', 'Và 16 được miễn công tác và sinh hoạt đảng', 'And 16 exempt from Party work and activities', 16, 0, false, DATE '2022-08-05', '/record', 'marts.record_at', 'record/record'),
    (18, 'pilot_away', 'fact', 'Số còn lại đi làm ăn xa: 10 (43 - 17 - 16)', 'The others work away from home: 10 (43 - 17 - 16)', 10, 0, false, DATE '2022-08-05', '/record', 'marts.record_at', 'record/record'),
    (19, 'pilot_households', 'fact', 'Ấp Phước Hậu: 468 hộ', 'Phước Hậu hamlet: 468 households', 468, 0, false, DATE '2022-08-05', '/poverty', 'marts.pilot_poverty_at', 'poverty/pilot'),
    (20, 'pilot_poor', 'fact', 'Trong đó 7 hộ nghèo', 'Of these, 7 poor', 7, 0, false, DATE '2022-08-05', '/poverty', 'marts.pilot_poverty_at', 'poverty/pilot'),
    (21, 'pilot_poor_rate', 'fact', 'Tỷ lệ hộ nghèo 1,50% (7/468)', 'Poverty rate 1.50% (7/468)', 0.0150, 4, true, DATE '2022-08-05', '/poverty', 'marts.pilot_poverty_at', 'poverty/pilot'),
    (22, 'pilot_near_poor', 'fact', 'Và 3 hộ cận nghèo', 'And 3 near-poor', 3, 0, false, DATE '2022-08-05', '/poverty', 'marts.pilot_poverty_at', 'poverty/pilot'),
    (23, 'pilot_near_poor_rate', 'fact', 'Tỷ lệ hộ cận nghèo 0,64% (3/468)', 'Near-poverty rate 0.64% (3/468)', 0.0064, 4, true, DATE '2022-08-05', '/poverty', 'marts.pilot_poverty_at', 'poverty/pilot'),
    (24, 'pilot_member_households', 'fact', 'Không có hộ đảng viên nghèo, cận nghèo', 'No member''s household is poor or near-poor', 0, 0, false, DATE '2022-08-05', '/poverty', 'marts.pilot_poverty_at', 'poverty/pilot'),
    (25, 'pilot_policy_households', 'fact', 'Không có hộ chính sách nghèo, cận nghèo', 'No policy household is poor or near-poor', 0, 0, false, DATE '2022-08-05', '/poverty', 'marts.pilot_poverty_at', 'poverty/pilot'),
    (26, 'pilot_pomelo', 'fact', 'Tổ hợp tác trồng bưởi da xanh: 31 thành viên', 'Green-skin pomelo co-operative group: 31 members', 31, 0, false, DATE '2022-08-05', '/record', 'marts.record_at', 'record/record'),
    (27, 'pilot_occupational', 'fact', 'Tổ nghề nghiệp: 7 thành viên', 'Occupational group: 7 members', 7, 0, false, DATE '2022-08-05', '/record', 'marts.record_at', 'record/record'),
    (28, 'roll_out', 'rule', 'Quán triệt, triển khai đến 100% đảng viên', 'Rolled out to 100% of members', NULL, 0, false, NULL, '/communes', 'marts.record_at', 'record/record'),
    (29, 'registered_planned', 'rule', 'Chi bộ đăng ký thì có kế hoạch thực hiện', 'A cell that registers has a plan', NULL, 0, false, NULL, '/communes', 'marts.record_at', 'record/record'),
    (30, 'criteria_assigned', 'rule', 'Phân công phụ trách từng tiêu chí', 'Each criterion is assigned', NULL, 0, false, NULL, '/criteria', 'marts.record_at', 'record/record'),
    (31, 'members_assigned', 'rule', '100% đảng viên được phân công phụ trách (chi bộ đang giữ danh hiệu)', '100% of members are assigned (cells that hold the title)', NULL, 0, false, NULL, '/criteria', 'marts.criterion_at', 'criteria/criteria'),
    (32, 'monthly_review', 'rule', 'Hằng tháng, đảng ủy xã, thị trấn rà soát tiến độ', 'The commune Party Committee reviews progress each month', NULL, 0, false, NULL, '/communes', 'marts.record_at', 'record/record'),
    (33, 'survey_plan', 'rule', 'Hằng năm, Ban Thường vụ Huyện ủy có kế hoạch khảo sát', 'The district Standing Board makes a survey plan each year', NULL, 0, false, NULL, '/record', 'marts.record_at', 'record/record'),
    (34, 'appraised', 'rule', 'Tổ thẩm định khảo sát, thẩm định trước khi công nhận', 'The appraisal team surveys and appraises before recognition', NULL, 0, false, NULL, '/communes', 'marts.record_at', 'record/record'),
    (35, 'support_kinds', 'rule', 'Sáu hình thức phân công hỗ trợ: ủy viên Ban Thường vụ, trưởng cụm, Huyện ủy viên, cán bộ huyện, phòng ban, cấp ủy xã', 'Six kinds of support: Standing Board, cluster heads, district committee members, district officials, departments, commune committees', NULL, 0, false, NULL, '/criteria', 'marts.record_at', 'record/record'),
    (36, 'upgrade_plan', 'rule', 'Chi bộ được công nhận có kế hoạch giữ vững, nâng chất', 'A recognised cell has a plan to keep and upgrade its quality', NULL, 0, false, NULL, '/communes', 'marts.record_at', 'record/record'),
    (37, 'title_review', 'rule', 'Danh hiệu được rà soát; không giữ được thì thu hồi', 'Titles are reviewed; one that is not kept is withdrawn', NULL, 0, false, NULL, '/alerts', 'marts.cell_at', 'alerts/cell_review_overdue'),
    (38, 'consensus', 'beyond', 'Sự đồng thuận, ý thức nêu gương của đảng viên và nhân dân', 'Agreement and example among members and people', NULL, 0, false, NULL, NULL, NULL, NULL),
    (39, 'persuasion', 'beyond', 'Cách tuyên truyền, vận động, chất lượng sinh hoạt chi bộ', 'How people are persuaded, and how good the meetings of a cell are', NULL, 0, false, NULL, NULL, NULL, NULL)
) AS record(position, code, kind, statement_vi, statement_en, stated, decimals, is_share, on_day, page, mart, query)
